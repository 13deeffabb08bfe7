package org.parley.file;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the reading of a picture that was made to take for ever. */
final class ReadingTime implements IIOReadProgressListener {
    private final long end;
    private boolean over;

    /** @param nanos from now */
    ReadingTime(long nanos) {
        end = System.nanoTime() + nanos;
    }

    /** Whether it was ended, and the picture is not whole. */
    boolean isOver() {
        return over;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (System.nanoTime() > end) {
            over = true;
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
