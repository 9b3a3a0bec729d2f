package org.huying.matter.web.views;

/**
 * A filter that somebody keeps under a name.
 *
 * @param query the filter as it stands in an address
 * @param usual whether the inbox opens with it
 */
public record SavedView(String id, String name, String query, int position, boolean usual) {}
