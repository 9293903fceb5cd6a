package rapport.exchange.preparing;

import rapport.exchange.importing.FileResult;
import rapport.exchange.importing.ImportStopped;
import rapport.exchange.importing.ImportWatch;

/** Tells how far an import has come, about once a second, and hears whether it shall stop. */
final class ProgressWatch implements ImportWatch {

    private static final long EVERY = 700_000_000L;

    private final Preparation preparation;
    private final Preparations preparations;
    private long before;
    private long told = System.nanoTime() - EVERY;

    ProgressWatch(Preparation preparation, Preparations preparations) {
        this.preparation = preparation;
        this.preparations = preparations;
    }

    @Override
    public void read(String file, long rows) {
        if (System.nanoTime() - told >= EVERY) {
            tell(new Progress(file, before, rows, false));
        }
    }

    @Override
    public void writing(String file, long rows) {
        tell(new Progress(file, before, rows, true));
    }

    @Override
    public void done(FileResult file) {
        before += file.read();
    }

    private void tell(Progress progress) {
        told = System.nanoTime();
        if (preparations.progressed(preparation.id(), progress)) {
            throw new ImportStopped();
        }
    }
}
