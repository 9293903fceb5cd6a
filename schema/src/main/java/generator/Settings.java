package generator;

import java.nio.file.Path;
import java.util.List;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import postgres.Address;

/** How the classes look: one package for each module's schema, no global lists of tables, records only. */
final class Settings {

    private Settings() {}

    static Configuration of(Address address, List<String> modules, List<ForcedType> forcedTypes, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(address.jdbcUrl())
                        .withUser(address.user())
                        .withPassword(address.password()))
                .withGenerator(new Generator()
                        .withDatabase(database(modules, forcedTypes))
                        .withGenerate(classes())
                        .withTarget(new Target().withPackageName("schema").withDirectory(target.toString())));
    }

    private static Database database(List<String> modules, List<ForcedType> forcedTypes) {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withSchemata(modules.stream()
                        .map(module -> new SchemaMappingType().withInputSchema(module))
                        .toList())
                .withOutputCatalogToDefault(true)
                .withIncludeTriggerRoutines(false)
                .withIncludeSystemSequences(false)
                .withRecordVersionFields("version")
                .withForcedTypes(forcedTypes);
    }

    private static org.jooq.meta.jaxb.Generate classes() {
        return new org.jooq.meta.jaxb.Generate()
                .withGlobalObjectReferences(false)
                .withGlobalTableReferences(false)
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withInterfaces(false)
                .withRoutines(true)
                .withGlobalRoutineReferences(true)
                .withJavaTimeTypes(true)
                .withGeneratedAnnotation(false);
    }
}
