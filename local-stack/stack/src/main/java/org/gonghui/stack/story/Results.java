package org.gonghui.stack.story;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.client.api.ScreeningResultsApi;
import org.gonghui.client.model.DayListEntry;
import org.gonghui.client.model.RecordScreeningResults;
import org.gonghui.client.model.ScreeningResultReport;
import org.gonghui.client.model.ScreeningResultReport.OutcomeEnum;
import org.gonghui.stack.client.Voice;

/// The hospital's answers, up to 1,000 a call.
final class Results {
  private static final int BULK = 1_000;

  private final Stage stage;
  private final Voice hospital;

  Results(Stage stage, Voice hospital) {
    this.stage = stage;
    this.hospital = hospital;
  }

  /// @param suspected who gets a finding; all others are well
  /// @return the ids of the results with a finding
  List<String> answer(List<DayListEntry> dayList, List<Woman> suspected) {
    var found = new ArrayList<String>();
    var recorded = 0;
    for (var i = 0; i < dayList.size(); i += BULK) {
      var part = dayList.subList(i, Math.min(i + BULK, dayList.size()));
      var reports =
          new RecordScreeningResults()
              .items(part.stream().map(entry -> result(entry, isOneOf(entry, suspected))).toList());
      var items =
          hospital
              .call(ScreeningResultsApi::new, api -> api.recordScreeningResults(reports, null))
              .must(207)
              .getItems();
      for (var n = 0; n < part.size(); n++) {
        recorded += items.get(n).getStatus() == 201 ? 1 : 0;
        if (isOneOf(part.get(n), suspected)) {
          found.add(items.get(n).getId());
        }
      }
    }
    stage.figure("answered", dayList.size(), recorded);
    return found;
  }

  private ScreeningResultReport result(DayListEntry entry, boolean suspected) {
    return new ScreeningResultReport()
        .appointmentNumber(entry.getAppointmentNumber())
        .attended(true)
        .outcome(suspected ? OutcomeEnum.SUSPECTED : OutcomeEnum.NORMAL)
        .doctorId(stage.cast().person("doctor"))
        .recordedAt(stage.now());
  }

  private static boolean isOneOf(DayListEntry entry, List<Woman> women) {
    return women.stream()
        .anyMatch(woman ->
            woman.name().equals(entry.getName())
                && woman.idNumber().endsWith(entry.getIdTail())
                && woman.idNumber().substring(6, 10).equals(entry.getBirthYear().toString()));
  }
}
