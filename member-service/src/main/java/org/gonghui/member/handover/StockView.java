package org.gonghui.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.handover.StockRows.Stocked;
import org.jspecify.annotations.Nullable;

/// What a union has of one kind, in one place.
///
/// @param room absent for what is the union's as such
/// @param held pieces that it has
/// @param waiting pieces that it is to get
@Schema(name = "GoodsStock")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StockView(
    UUID organizationId, String kind, String unit, @Nullable String room, long held, long waiting) {

  static StockView of(Stocked stocked) {
    var shelf = stocked.shelf();
    return new StockView(
        shelf.organizationId(),
        shelf.kind(),
        shelf.unit(),
        shelf.room().isEmpty() ? null : shelf.room(),
        stocked.held(),
        stocked.waiting());
  }
}
