package org.gonghui.screening.campaign;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who is due in a campaign (H1): members of its union and of all below, of this sex and age. Of a birthday the roster
/// tells year and month only: an age is reached with the first day of the month.
///
/// @param minAge full years, inclusive; absent: from birth on
/// @param maxAge full years, inclusive; absent: without an end
/// @param hardshipEnterpriseOnly only of enterprises in hardship
/// @param hardshipOnly only who has a hardship file that is valid today; until assistance-service keeps hardship files (A0)
///     nobody has one, so that such a campaign invites nobody
@Embeddable
@Schema(name = "Audience")
record Audience(
    @NotNull @Enumerated(EnumType.STRING) Sex sex,
    @Nullable @Min(0) @Max(150) Integer minAge,
    @Nullable @Min(0) @Max(150) Integer maxAge,
    boolean hardshipEnterpriseOnly,
    @Schema(
            description =
                "Only who has a hardship file that is valid today. Hardship files are not kept yet: until they are, nobody has one and such a campaign invites nobody; progress then says `due` 0.")
        boolean hardshipOnly) {

  /// As the roster tells it.
  enum Sex {
    FEMALE,
    MALE
  }

  /// Months since the year 0, both inclusive: who was born in between has the right age.
  record BornBetween(int first, int last) {}

  private static final int OLDEST = 200;
  private static final int MONTHS = 12;

  /// Told as a fault of the field `maxAge`.
  @AssertTrue(message = "RANGE_REVERSED")
  boolean isMaxAge() {
    return minAge == null || maxAge == null || minAge <= maxAge;
  }

  BornBetween born(LocalDate today) {
    int thisMonth = month(today.getYear(), today.getMonthValue());
    int youngest = minAge == null ? 0 : minAge;
    int oldest = maxAge == null ? OLDEST : maxAge;
    return new BornBetween(thisMonth - (oldest + 1) * MONTHS + 1, thisMonth - youngest * MONTHS);
  }

  /// @param month 1 to 12
  static int month(int year, int month) {
    return year * MONTHS + month - 1;
  }
}
