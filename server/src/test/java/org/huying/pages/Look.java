package org.huying.pages;

import com.microsoft.playwright.Page;
import org.huying.demo.Barriers;

/** A way of looking at a page: the language, the mode and the width of the screen. */
record Look(String language, String mode, int width) {

    static final java.util.List<String> LANGUAGES = java.util.List.of("zh", "en");
    static final java.util.List<String> MODES = java.util.List.of("plain", "elder", "clear");
    static final java.util.List<Integer> WIDTHS = java.util.List.of(1440, Barriers.PHONE);

    String at(String address) {
        String path = address.replaceAll("([?&])(lang|mode)=[a-z]*&?", "$1").replaceAll("[?&]$", "");
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language + "&mode=" + mode;
    }

    void fit(Page page) {
        page.setViewportSize(width, width == Barriers.PHONE ? 844 : 900);
    }

    @Override
    public String toString() {
        return language + "-" + mode + "-" + width;
    }
}
