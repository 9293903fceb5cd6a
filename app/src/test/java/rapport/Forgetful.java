package rapport;

import java.util.function.Supplier;
import rapport.platform.web.Remembered;

/**
 * Remembers nothing: the number under which things are remembered changes with commits, and tests roll back, or have each another
 * database in the same application. A test of what a page costs that changes nothing between its pages may ask for memory.
 */
public final class Forgetful extends Remembered {

    private volatile Remembered memory = new Nothing();

    @Override
    public <T> T read(Object key, Supplier<T> reading) {
        return memory.read(key, reading);
    }

    /** @param on remembers from now on what it reads from now on; else forgets it */
    public void remember(boolean on) {
        memory = on ? new Remembered() : new Nothing();
    }

    private static final class Nothing extends Remembered {

        @Override
        public <T> T read(Object key, Supplier<T> reading) {
            return reading.get();
        }
    }
}
