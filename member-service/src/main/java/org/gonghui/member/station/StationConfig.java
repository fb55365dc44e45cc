package org.gonghui.member.station;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;

/// What stations can offer, and who must have a Workers' Home (M7).
@ConfigMapping(prefix = "gonghui.station")
interface StationConfig {
  /// Codes of what a station can offer: an open list, one code more is one service more.
  @WithDefault(
      "DRINKING_WATER,MICROWAVE,REST,FIRST_AID,CHARGING,TOILET,MEAL,READING,LEGAL_ADVICE,PACKS,COUNSELLING,POLICY_ADVICE,MUTUAL_PLANS,JOINING")
  List<String> services();

  /// Places that the finder looks at for one page, where only those are wanted that are open at a moment.
  @WithDefault("1000")
  @Min(1)
  int lookedAt();

  /// From how many people on a firm is to have a Workers' Home (M7: all 149 firms with 50 people and more have one).
  @WithDefault("50")
  int workersHomeFrom();
}
