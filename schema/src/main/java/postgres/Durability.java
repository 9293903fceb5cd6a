package postgres;

import java.util.ArrayList;
import java.util.List;

/** What the data is worth. */
public enum Durability {
    /** Real data: what is acknowledged is on the disk. */
    KEPT,
    /** Builds and tests: fast, and lost with the machine. */
    THROWN_AWAY;

    /** Server settings as {@code name=value}, given anew at every start. */
    List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "random_page_cost=1.1",
                "jit=off",
                // Many ask at once; a statement that takes both processors for itself makes the others wait.
                "max_parallel_workers_per_gather=0",
                "timezone=UTC",
                // One file for each day of the week, so that the log cannot fill the disk.
                "logging_collector=on",
                "log_directory=log",
                "log_filename=postgres-%a.log",
                "log_rotation_age=1d",
                "log_rotation_size=0",
                "log_truncate_on_rotation=on",
                // A refused row is answered to the caller; its text, which may be personal, is not kept here.
                "log_min_error_statement=panic"));
        settings.addAll(
                switch (this) {
                    case KEPT -> List.of("max_wal_size=2GB");
                    case THROWN_AWAY ->
                        List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_wal_size=256MB");
                });
        return settings;
    }
}
