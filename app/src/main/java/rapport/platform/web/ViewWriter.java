package rapport.platform.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a controller's view as HTML. */
@Component
class ViewWriter implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final Frames frames;

    ViewWriter(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter method) {
        return View.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter method, ModelAndViewContainer mav, NativeWebRequest web)
            throws IOException {
        mav.setRequestHandled(true);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (value == null || response == null || response.isCommitted()) {
            return; // the controller has answered by itself
        }
        write((View) value, web.getNativeRequest(HttpServletRequest.class), response);
    }

    void write(View view, @Nullable HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (view instanceof Redirect redirect) {
            response.setStatus(303);
            response.setHeader("Location", redirect.to());
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        if (view instanceof Page page && request != null) {
            templates.render(page, frames.around(page, request), output);
        } else {
            templates.render(view, output);
        }
        response.setStatus(view.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Encoding");
        if (Zipped.isWorthwhile(output, request)) {
            byte[] zipped = Zipped.of(output);
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(zipped.length);
            response.getOutputStream().write(zipped);
        } else {
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
