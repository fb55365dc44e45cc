package org.gonghui.member.ticketing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an officer says of an event.
///
/// @param organizationId the union that gives the tickets
/// @param opensAt from when tickets are taken, or draws entered
/// @param ticketsPerMember that one member may hold of all items together
/// @param audience who may have one; every member of the union and of those below it where it is absent
@Schema(name = "TicketEvent")
record TicketEventBody(
    @NotBlank @Size(max = 200) String title,
    @NotNull UUID organizationId,
    @NotNull SaleMode mode,
    @NotNull Instant opensAt,
    @NotNull Instant closesAt,
    @NotNull @Min(1) @Max(20) Integer ticketsPerMember,
    @Nullable @Valid NewAudience audience,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Item> items) {

  /// A part of an item's quota that is kept for some of the audience.
  @Schema(name = "NewTicketShare")
  record Share(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Positive @Max(1_000_000) Integer quota,
      @NotNull @Valid NewAudience audience,
      @Nullable Instant spillsOverAt) {}

  /// One thing that tickets are given for.
  @Schema(name = "NewTicketItem")
  record Item(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Positive @Max(1_000_000) Integer quota,
      @NotNull @Min(1) @Max(20) Integer admits,
      @NotNull Instant gateOpensAt,
      @NotNull Instant gateClosesAt,
      @Nullable @Size(max = 200) String place,
      @Nullable @Size(max = 10) List<@NotNull @Valid Share> shares) {

    List<Share> priorities() {
      return shares == null ? List.of() : shares;
    }

    TicketItem under(UUID union, UUID id) {
      return new TicketItem(
          id,
          name.strip(),
          quota,
          admits,
          gateOpensAt,
          gateClosesAt,
          place,
          priorities().stream()
              .map(share ->
                  new PriorityShare(
                      share.name().strip(),
                      share.quota(),
                      share.audience().under(union),
                      share.spillsOverAt()))
              .toList());
    }

    static Item of(TicketItem item) {
      return new Item(
          item.name(),
          item.quota(),
          item.admits(),
          item.gateOpensAt(),
          item.gateClosesAt(),
          item.place(),
          item.shares().stream()
              .map(share ->
                  new Share(
                      share.name(),
                      share.quota(),
                      NewAudience.of(share.audience()),
                      share.spillsOverAt()))
              .toList());
    }
  }

  Audience everybody() {
    return audience == null
        ? new Audience(organizationId, List.of(), false, null)
        : audience.under(organizationId);
  }
}
