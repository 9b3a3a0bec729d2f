package org.huying.workreport.source;

/** A paragraph with its characters made even, and where each of them stands in the text that was read. */
public final class Passage {

    private final String text;
    private final int[] at;

    /**
     * A paragraph.
     *
     * @param text without blanks, in half-width digits and full-width punctuation
     * @param at for each character its place in the text that was read; one entry more for the end
     */
    Passage(String text, int[] at) {
        this.text = text;
        this.at = at;
    }

    /** Without blanks, in half-width digits and full-width punctuation. */
    public String text() {
        return text;
    }

    /** Where the character stands in the text that was read. */
    public int start(int index) {
        return at[index];
    }

    /** Where the text that ends before this character ends in the text that was read. */
    public int end(int index) {
        return index == 0 ? at[0] : at[index - 1] + 1;
    }

    /** A part of it. */
    public Passage slice(int from, int to) {
        int[] places = new int[to - from + 1];
        System.arraycopy(at, from, places, 0, to - from + 1);
        return new Passage(text.substring(from, to), places);
    }
}
