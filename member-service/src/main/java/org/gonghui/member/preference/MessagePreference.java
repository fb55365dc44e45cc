package org.gonghui.member.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// How a member wants to be told. What they have not said is said by [#ofNobody].
@Entity
class MessagePreference {
  private static final int MINUTES_OF_AN_HOUR = 60;

  @Id private UUID memberId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> inboxOnly;

  private @Nullable Integer quietFrom;
  private @Nullable Integer quietTo;

  @Enumerated(EnumType.STRING)
  private Speech language;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected MessagePreference() {}

  private MessagePreference(UUID memberId) {
    this.memberId = memberId;
    this.inboxOnly = List.of();
    this.language = Speech.ZH;
  }

  /// Of who has never said anything: everything is pushed, at any hour, in Chinese.
  static MessagePreference ofNobody(UUID member) {
    return new MessagePreference(member);
  }

  /// @throws Refusal 422 `CATEGORY_ALWAYS_PUSHED`, 400 where the quiet hours have no length
  void take(PreferencesBody body) {
    var hours = body.hours();
    if (hours.isNone() && body.quietHours() != null) {
      throw Refusal.invalid("quietHours.to", "INVALID_VALUE");
    }
    body.inboxOnly().stream()
        .filter(category -> !category.isOptional())
        .findFirst()
        .ifPresent(category -> {
          throw new Refusal(MemberProblem.CATEGORY_ALWAYS_PUSHED, category.name())
              .with("category", category.name());
        });
    inboxOnly = body.inboxOnly().stream().map(Category::name).distinct().sorted().toList();
    quietFrom = hours.isNone() ? null : minute(hours.from());
    quietTo = hours.isNone() ? null : minute(hours.to());
    language = body.language();
  }

  private static int minute(LocalTime time) {
    return time.getHour() * MINUTES_OF_AN_HOUR + time.getMinute();
  }

  private QuietHours quietHours() {
    return quietFrom == null || quietTo == null
        ? QuietHours.NONE
        : new QuietHours(time(quietFrom), time(quietTo));
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / MINUTES_OF_AN_HOUR, minute % MINUTES_OF_AN_HOUR);
  }

  Telling telling() {
    return new Telling(
        inboxOnly.stream().map(Category::valueOf).toList(), quietHours(), language.locale());
  }

  PreferencesView view() {
    return new PreferencesView(
        inboxOnly.stream().map(Category::valueOf).toList(),
        PreferencesBody.Hours.of(quietHours()),
        language,
        Arrays.stream(Category.values()).filter(category -> !category.isOptional()).toList(),
        version);
  }

  UUID memberId() {
    return memberId;
  }

  long version() {
    return version;
  }
}
