package rapport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Architecture.RAPPORT;
import static rapport.Architecture.modules;
import static rapport.Architecture.rooms;
import static rapport.Architecture.workshops;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import rapport.platform.web.Page;
import rapport.platform.web.PageFrame;
import rapport.platform.web.Redirect;
import rapport.platform.web.Templates;
import rapport.platform.web.View;

/** Keeps the shape that docs/modules.md describes. */
class ModulesTest {

    @Test
    void modules_keep_to_the_dependencies_they_declare() {
        ApplicationModules modules = ApplicationModules.of(Rapport.class);

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "platform",
                        "access",
                        "mail",
                        "customization",
                        "search",
                        "directory",
                        "interactions",
                        "sales",
                        "relationships",
                        "work",
                        "exchange",
                        "shell");
        modules.verify();
    }

    @Test
    void a_module_reads_its_own_tables_and_other_modules_cards_and_facts_only() {
        classes()
                .should(Architecture.readOtherModulesOnlyByTheirPublishedViews())
                .check(RAPPORT);
    }

    @Test
    void nobody_writes_sql_as_text() {
        classes().should(Architecture.notWriteSqlAsText()).check(RAPPORT);
    }

    @Test
    void a_front_door_does_not_know_the_rooms_behind_it() {
        assertThat(rooms()).hasSizeGreaterThan(5);
        for (String room : rooms()) {
            String door = room.substring(0, room.lastIndexOf('.'));
            noClasses()
                    .that()
                    .resideInAPackage(door)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room)
                    .allowEmptyShould(true)
                    .check(RAPPORT);
        }
    }

    @Test
    void a_room_does_not_know_another_room() {
        for (String room : rooms()) {
            String[] others =
                    rooms().stream().filter(other -> !other.equals(room)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(RAPPORT);
        }
    }

    @Test
    void work_without_a_screen_does_not_know_the_screens() {
        noClasses()
                .that()
                .resideInAnyPackage(workshops().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms().toArray(String[]::new))
                .check(RAPPORT);
    }

    @Test
    void every_package_says_what_may_be_null() throws ClassNotFoundException {
        Set<String> packages = RAPPORT.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(modules().size());
        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void no_class_is_named_for_its_mechanics() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.(.*(Impl|Util|Utils|Helper|Manager|Dto|Service)|(Abstract|Base)[A-Z].*)(\\$.*)?")
                .check(RAPPORT);
    }

    /** CVE-2021-27913: session tokens from a generator that can be foretold. */
    @Test
    void secrets_come_from_a_secure_random() {
        noClasses()
                .that()
                .resideInAnyPackage("rapport.access..", "rapport.mail..", "rapport.platform.home..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(RAPPORT);
    }

    @Test
    void only_the_platform_reads_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("rapport.platform..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(RAPPORT);
    }

    @Test
    void every_view_has_the_template_of_its_name() {
        List<Class<?>> views = RAPPORT.stream()
                .filter(type -> type.isAssignableTo(View.class) && type.isRecord())
                .filter(type -> !type.isEquivalentTo(Redirect.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();

        assertThat(views).hasSizeGreaterThan(20);
        for (Class<?> view : views) {
            assertThat(parametersOfTemplate(view.asSubclass(View.class)))
                    .as(Templates.nameOf(view.asSubclass(View.class)))
                    .isEqualTo(Page.class.isAssignableFrom(view) ? List.of(view, PageFrame.class) : List.of(view));
            assertThat(Modifier.isPublic(view.getModifiers()))
                    .as(view.getName())
                    .isTrue();
        }
    }

    /** What the class that JTE makes of the template takes, behind its output and interceptor. */
    private static List<Class<?>> parametersOfTemplate(Class<? extends View> view) {
        String path = Templates.nameOf(view).replaceAll("\\.jte$", "").replace('/', '.');
        int dot = path.lastIndexOf('.') + 1;
        String name =
                "gg.jte.generated.precompiled." + path.substring(0, dot) + "Jte" + path.substring(dot) + "Generated";
        try {
            Method render = Arrays.stream(Class.forName(name).getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findAny()
                    .orElseThrow();
            return List.of(render.getParameterTypes()).subList(2, render.getParameterCount());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no template " + Templates.nameOf(view), e);
        }
    }
}
