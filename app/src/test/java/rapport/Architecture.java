package rapport;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.PlainSQL;
import org.springframework.stereotype.Controller;

/** What our own classes look like to {@link ModulesTest}, and the conditions it asks for. */
final class Architecture {

    static final JavaClasses RAPPORT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("rapport");

    /** What other modules may read of a schema; everybody records changes and origins in the platform's. */
    private static final Pattern PUBLISHED = Pattern.compile("\\w+(Card|Fact)(Record|Path)?(\\$.*)?");

    private static final Pattern OWN = Pattern.compile("rapport\\.(\\w+)(\\..*)?");
    private static final Pattern SCHEMA = Pattern.compile("schema\\.(\\w+)(\\..*)?");

    private Architecture() {}

    /** The module of a class of ours. */
    static String moduleOf(JavaClass type) {
        Matcher own = OWN.matcher(type.getPackageName());
        return own.matches() ? own.group(1) : "";
    }

    static Set<String> modules() {
        return RAPPORT.stream()
                .map(Architecture::moduleOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Sub-packages with a controller: one family of screens each. */
    static Set<String> rooms() {
        return RAPPORT.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    /** Sub-packages of modules without a screen. */
    static Set<String> workshops() {
        Set<String> rooms = rooms();
        return RAPPORT.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.matches("rapport\\.\\w+\\.\\w+"))
                .filter(name -> !name.startsWith("rapport.platform."))
                .filter(name -> !rooms.contains(name))
                .collect(Collectors.toSet());
    }

    static ArchCondition<JavaClass> readOtherModulesOnlyByTheirPublishedViews() {
        return new ArchCondition<>("read other modules' schemas only by views that end in Card or Fact") {
            @Override
            public void check(JavaClass reader, ConditionEvents events) {
                reader.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    Matcher schema = SCHEMA.matcher(target.getPackageName());
                    boolean allowed = !schema.matches()
                            || schema.group(1).equals(moduleOf(reader))
                            || schema.group(1).equals("platform")
                            || PUBLISHED.matcher(simpleName(target)).matches();
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(reader, dependency.getDescription()));
                    }
                });
            }
        };
    }

    static ArchCondition<JavaClass> notWriteSqlAsText() {
        return new ArchCondition<>("not write SQL as text") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    boolean plain = access.getTarget().resolveMember().stream()
                            .anyMatch(member -> member.isAnnotatedWith(PlainSQL.class));
                    if (plain) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static String simpleName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }
}
