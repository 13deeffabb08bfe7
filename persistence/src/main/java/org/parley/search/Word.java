package org.parley.search;

/**
 * One word of a text.
 *
 * @param folded as it is found: without case and diacritics, at most {@link Words#LONGEST} characters
 * @param from where it begins in the text, in UTF-16 units
 * @param to where it ends, exclusive
 */
public record Word(String folded, int from, int to) {}
