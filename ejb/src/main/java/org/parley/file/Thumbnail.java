package org.parley.file;

/** A small picture: a few ten thousand bytes of PNG or JPEG. */
public final class Thumbnail {
    private final String type;
    private final byte[] bytes;

    Thumbnail(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
