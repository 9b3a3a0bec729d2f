package org.huying.publication;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.publication.template.Template;

/**
 * An edition of a template.
 *
 * @param edition counts up from 1 in a district
 * @param text as it was published
 * @param shipped whether it came with the product
 */
public record TemplateEdition(Template template, int edition, String text, boolean shipped, PersonId by, Instant at) {}
