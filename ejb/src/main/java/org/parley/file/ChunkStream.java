package org.parley.file;

import java.util.function.IntFunction;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file's bytes for a reader of pictures, which jumps about in them: one chunk is held at a time. */
final class ChunkStream extends ImageInputStreamImpl {
    private final long size;
    private final IntFunction<byte[]> chunks;
    private byte[] held = new byte[0];
    private int position = -1;

    ChunkStream(long size, IntFunction<byte[]> chunks) {
        this.size = size;
        this.chunks = chunks;
    }

    @Override
    public long length() {
        return size;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= size) {
            return -1;
        }
        hold((int) (streamPos / FileChunk.SIZE));
        int from = (int) (streamPos % FileChunk.SIZE);
        int count = Math.min(length, held.length - from);
        System.arraycopy(held, from, into, offset, count);
        streamPos += count;
        return count;
    }

    private void hold(int wanted) {
        if (wanted != position) {
            held = chunks.apply(wanted);
            position = wanted;
        }
    }
}
