package org.gonghui.member.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.listing.Judged.Bad;
import org.gonghui.member.listing.Judged.Good;
import org.gonghui.member.station.ListedStation;
import org.gonghui.member.station.ListedStation.Hours;
import org.gonghui.member.station.StationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A list of stations (M7, M11): what each row must be by itself.
class StationPolicyTest {
  private final StationPolicy policy = new StationPolicy(Set.of("REST", "DRINKING_WATER"));

  @Test
  void aGoodRowIsWhatItSays() {
    assertThat(
            judge(
                "暖心驿站",
                "城东驿站",
                "人民路1号",
                "530102",
                "25.045",
                "102.71",
                "X",
                "REST;DRINKING_WATER",
                "1-2 08:30-17:30；6 09:00-24:00"))
        .isEqualTo(
            new Good<>(
                new StationPolicy.Row(
                    new ListedStation(
                        StationKind.WARM_HEART_STATION,
                        "城东驿站",
                        "人民路1号",
                        "530102",
                        25.045,
                        102.71,
                        List.of("REST", "DRINKING_WATER"),
                        List.of(
                            new Hours(DayOfWeek.MONDAY, "08:30", "17:30"),
                            new Hours(DayOfWeek.TUESDAY, "08:30", "17:30"),
                            new Hours(DayOfWeek.SATURDAY, "09:00", "24:00"))),
                    "X")));
  }

  @Test
  void hoursWithoutADayAreThoseOfEveryDay() {
    var everyDay =
        Arrays.stream(DayOfWeek.values()).map(day -> new Hours(day, "08:00", "20:00")).toList();
    assertThat(judge("MOBILE_STATION", "车", "路", "530102", "25", "102", "", "", "08:00-20:00"))
        .isEqualTo(
            new Good<>(
                new StationPolicy.Row(
                    new ListedStation(
                        StationKind.MOBILE_STATION,
                        "车",
                        "路",
                        "530102",
                        25,
                        102,
                        List.of(),
                        everyDay),
                    "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "always",
        "8:00-20:00",
        "08:00-25:00",
        "20:00-08:00",
        "5-1 08:00-09:00",
        "8 08:00-09:00"
      })
  void hoursThatCannotBeAreNamed(String hours) {
    assertThat(judge("服务站", "站", "路", "530102", "25", "102", "", "", hours))
        .isEqualTo(new Bad<>(StationColumn.HOURS, RowCode.INVALID_VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    "亭, 站, 路, 530102, 25, 102, '', KIND, INVALID_VALUE",
    "服务站, '', 路, 530102, 25, 102, '', NAME, MISSING_VALUE",
    "服务站, 站, 路, 5301, 25, 102, '', DIVISION_CODE, INVALID_VALUE",
    "服务站, 站, 路, 530102, north, 102, '', LATITUDE, INVALID_VALUE",
    "服务站, 站, 路, 530102, 25, '', '', LONGITUDE, MISSING_VALUE",
    "服务站, 站, 路, 530102, 102, 25, '', LATITUDE, INVALID_VALUE",
    "服务站, 站, 路, 530102, 25, 102, CASINO, SERVICES, UNKNOWN_STATION_SERVICE"
  })
  void aBadRowNamesItsColumnAndWhy(
      String kind,
      String name,
      String address,
      String division,
      String latitude,
      String longitude,
      String services,
      StationColumn column,
      RowCode why) {
    assertThat(judge(kind, name, address, division, latitude, longitude, "", services))
        .isEqualTo(new Bad<>(column, why));
  }

  private Judged<StationPolicy.Row> judge(String... cells) {
    return policy.judge(Rows.cells(StationColumn.values(), cells));
  }
}
