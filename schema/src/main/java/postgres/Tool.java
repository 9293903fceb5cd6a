package postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
record Tool(List<String> command) {

    private static final long MOST_SECONDS = 180;

    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }
    }

    Outcome run(Path workingFolder) throws IOException {
        // Into a file, not a pipe: a server that is started inherits the pipe and would keep it open for ever.
        Path output = Files.createTempFile("rapport-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(workingFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return new Outcome(waitFor(process), Files.readString(output).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private int waitFor(Process process) {
        try {
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new PostgresFailed(command.getFirst() + " did not finish.");
    }
}
