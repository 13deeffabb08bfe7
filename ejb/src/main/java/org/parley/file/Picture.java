package org.parley.file;

/**
 * A picture that could be read.
 *
 * @param width pixels across, as it is to be shown: turned as its camera was held
 * @param height pixels down
 */
record Picture(int width, int height, Thumbnail thumbnail) {}
