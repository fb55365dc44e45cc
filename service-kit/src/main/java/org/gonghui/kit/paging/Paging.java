package org.gonghui.kit.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What every paged list takes beside its filters.
///
/// @param limit how many rows a page shows at most, 1 to 200; 50 where it is not given
/// @param cursor the `nextCursor` of the page before
/// @param count whether the answer tells how many rows there are on all pages
public record Paging(
    @Parameter(description = "How many items a page holds at most, 1 to 200; 50 unless said.")
        @QueryParam("limit")
        @Nullable Integer limit,
    @Parameter(description = "The `nextCursor` of the page before, with the same filters.")
        @QueryParam("cursor")
        @Nullable String cursor,
    @Parameter(description = "Whether the answer tells the `count` of items on all pages.")
        @QueryParam("count")
        @Nullable Boolean count) {

  boolean isCounted() {
    return Boolean.TRUE.equals(count);
  }
}
