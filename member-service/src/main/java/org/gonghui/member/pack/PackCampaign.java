package org.gonghui.member.pack;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/// Packs of one kind that a union hands out at some of its stations for some days. Whoever hands one out locks it first; that
/// there are never more than were packed is a constraint over [#remaining].
@Entity
class PackCampaign {
  @Id private UUID id;
  private UUID organizationId;
  private String name;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private int quantity;
  private int remaining;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "pack_campaign_station", joinColumns = @JoinColumn(name = "campaign_id"))
  @Column(name = "station_id")
  @OrderBy
  @BatchSize(size = 200)
  @Fetch(FetchMode.SELECT) // joined, they would be read before the row is locked
  private List<UUID> stationIds = new ArrayList<>();

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PackCampaign() {}

  PackCampaign(UUID id, PackCampaignBody body, Instant enteredAt) {
    this.id = id;
    this.organizationId = body.organizationId();
    this.name = body.name().strip();
    this.startsOn = body.from();
    this.endsOn = body.to();
    this.quantity = body.quantity();
    this.remaining = body.quantity();
    this.stationIds.addAll(body.stationIds().stream().distinct().sorted().toList());
    this.enteredAt = enteredAt;
  }

  /// @throws Refusal 422 of a station that has none of these packs, 409 before it begins, after it ended, and where nothing is left
  void handOut(UUID station, LocalDate today) {
    if (!stationIds.contains(station)) {
      throw new Refusal(MemberProblem.NO_PACKS_AT_STATION);
    }
    if (today.isBefore(startsOn) || today.isAfter(endsOn)) {
      throw new Refusal(MemberProblem.PACKS_NOT_NOW, startsOn, endsOn);
    }
    if (remaining == 0) {
      throw new Refusal(MemberProblem.NO_PACKS_LEFT);
    }
    remaining--;
  }

  PackCampaignView view() {
    return new PackCampaignView(
        id,
        organizationId,
        name,
        startsOn,
        endsOn,
        quantity,
        remaining,
        List.copyOf(stationIds),
        enteredAt,
        Answers.etag(version));
  }

  List<UUID> stationIds() {
    return List.copyOf(stationIds);
  }

  int remaining() {
    return remaining;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }
}
