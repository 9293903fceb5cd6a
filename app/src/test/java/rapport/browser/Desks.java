package rapport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rapport.RunningServer;

/** Starts one server and one browser for all browser tests, and gives each test a desk. */
final class Desks implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Desks.class);
    private static final String LEFT_OUT =
            "Left out: the browser tests, for there is no Chromium here. Install it (Debian and Ubuntu: apt install chromium) "
                    + "or name it by RAPPORT_CHROMIUM.";

    /** What all browser tests share, until the last is done. */
    record Shared(RunningServer server, Playwright playwright, Browser browser) implements AutoCloseable {

        static Shared start() {
            Playwright playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(Chromium.find().orElseThrow())
                            .setHeadless(true)
                            .setArgs(Chromium.FLAGS));
            return new Shared(RunningServer.start(), playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent() || Chromium.isRequired()) {
            return ConditionEvaluationResult.enabled("there is a browser, or there must be one");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println(LEFT_OUT);
        }
        return ConditionEvaluationResult.disabled(LEFT_OUT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Desk resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared =
                context.getRoot().getStore(OURS).computeIfAbsent(Shared.class, any -> Shared.start(), Shared.class);
        Desk desk = new Desk(shared.server(), shared.browser());
        context.getStore(OURS).put(Desk.class, desk);
        return desk;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Desk desk = context.getStore(OURS).remove(Desk.class, Desk.class);
        if (desk != null) {
            desk.leave();
        }
    }
}
