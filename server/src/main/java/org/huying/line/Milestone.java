package org.huying.line;

import org.huying.base.Bilingual;
import org.huying.calendar.Limit;

/** A node of a plan counted back from the end (倒排工期): due {@code beforeEnd} before the whole matter is due. */
public record Milestone(String name, Bilingual title, Limit beforeEnd) {}
