package org.gonghui.member.redemption;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.money.Total;
import org.gonghui.member.contract.Reader;
import org.jspecify.annotations.Nullable;

/// The redemptions of a month as CSV: a line for each, and after those of a merchant one with their total. What somebody has
/// typed is neutralised, so that no spreadsheet takes it for a formula.
@ApplicationScoped
class SettlementSheet {
  private static final String FORMULAS = "=+-@\t\r";

  private final UsageDesk desk;
  private final int page;

  @Inject
  SettlementSheet(UsageDesk desk, RedemptionConfig config) {
    this(desk, config.settlementPage());
  }

  SettlementSheet(UsageDesk desk, int page) {
    this.desk = desk;
    this.page = page;
  }

  StreamingOutput csv(YearMonth month, Reader reader) {
    var first = desk.settlement(month, reader, SettlementRows.After.NOTHING, page);
    return out -> {
      try (var csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
        csv.writeRecord(
            "merchantId",
            "redeemedOn",
            "redemptionId",
            "offerId",
            "title",
            "category",
            "amount",
            "takenOff");
        write(csv, month, reader, first);
      }
    };
  }

  private void write(CsvWriter csv, YearMonth month, Reader reader, List<SettlementLine> first) {
    Settled total = null;
    for (var lines = first; !lines.isEmpty(); lines = after(month, reader, lines)) {
      for (var line : lines) {
        if (total == null || !total.merchant().equals(line.merchantId())) {
          end(csv, total);
          total = new Settled(line.merchantId(), 0, Total.ZERO);
        }
        total = total.plus(line);
        write(csv, line);
      }
    }
    end(csv, total);
  }

  private List<SettlementLine> after(YearMonth month, Reader reader, List<SettlementLine> lines) {
    return lines.size() < page
        ? List.of()
        : desk.settlement(month, reader, SettlementRows.After.of(lines.getLast()), page);
  }

  private static void write(CsvWriter csv, SettlementLine line) {
    csv.writeRecord(
        line.merchantId().toString(),
        line.redeemedOn().toString(),
        line.redemptionId().toString(),
        line.offerId().toString(),
        neutral(line.title()),
        line.category(),
        line.amount().toString(),
        line.takenOff().toString());
  }

  private static void end(CsvWriter csv, @Nullable Settled total) {
    if (total != null) {
      csv.writeRecord(
          total.merchant().toString(),
          "TOTAL",
          Long.toString(total.redemptions()),
          "",
          "",
          "",
          "",
          total.takenOff().toString());
    }
  }

  static String neutral(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /// What a merchant's lines come to so far.
  private record Settled(UUID merchant, long redemptions, Total takenOff) {
    Settled plus(SettlementLine line) {
      return new Settled(merchant, redemptions + 1, takenOff.plus(line.takenOff()));
    }
  }
}
