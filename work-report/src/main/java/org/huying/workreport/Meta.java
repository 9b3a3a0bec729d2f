package org.huying.workreport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of the report itself; null where it does not say.
 *
 * @param title the report's title
 * @param district whose government reports: 青山区, 洪山区
 * @param reportYear the year reviewed, 4 digits
 * @param planYear the year planned, 4 digits
 * @param deliveredOn the day on which it was delivered
 * @param deliverer who delivered it
 * @param meeting the congress and session before which it was delivered
 * @param publishedOn the day on which the page was published
 * @param publisher who published the page
 * @param indexNo the index number of disclosure (索引号)
 */
public record Meta(
        @Nullable String title,
        @Nullable String district,
        @Nullable Integer reportYear,
        @Nullable Integer planYear,
        @Nullable LocalDate deliveredOn,
        @Nullable String deliverer,
        @Nullable String meeting,
        @Nullable LocalDate publishedOn,
        @Nullable String publisher,
        @Nullable String indexNo) {}
