package org.gonghui.assistance;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a bank's file says.
public final class BankSays {
  private BankSays() {}

  /// A booked debit of a transfer.
  public static String debited(String account, String reference, String transfer, long yuan) {
    return notification(account, entry("DBIT", "BOOK", reference, ids(transfer), yuan, ""));
  }

  /// What was booked came back.
  public static String returned(String account, String reference, String transfer, long yuan) {
    return notification(
        account,
        entry(
            "CRDT",
            "BOOK",
            reference,
            ids(transfer),
            yuan,
            "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"));
  }

  public static String pending(String account, String reference, String transfer, long yuan) {
    return notification(account, entry("DBIT", "PDNG", reference, ids(transfer), yuan, ""));
  }

  public static String debitedWithoutId(String account, String reference, long yuan) {
    return notification(account, entry("DBIT", "BOOK", reference, "", yuan, ""));
  }

  /// A booked entry that does not say which way the money went.
  public static String withoutDirection(
      String account, String reference, String transfer, long yuan) {
    return debited(account, reference, transfer, yuan).replace("<CdtDbtInd>DBIT</CdtDbtInd>", "");
  }

  /// A status of single transfers.
  public static String status(String batch, String status, String... transfers) {
    var listed =
        Arrays.stream(transfers)
            .map(transfer ->
                "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf></TxInfAndSts>"
                    .formatted(transfer, status))
            .collect(Collectors.joining());
    return report(batch, "", listed);
  }

  /// A status of a group, of no single transfer.
  public static String group(String batch, String status) {
    return report(batch, "<GrpSts>" + status + "</GrpSts>", "");
  }

  /// The whole group is refused, but for what is listed as accepted.
  public static String groupRefused(String batch, String... accepted) {
    var listed =
        Arrays.stream(accepted)
            .map(transfer ->
                "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>"
                    .formatted(transfer))
            .collect(Collectors.joining());
    return report(
        batch, "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>", listed);
  }

  private static String report(String batch, String group, String transfers) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T02:00:00Z</CreDtTm></GrpHdr>
      <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
    </CstmrPmtStsRpt></Document>
    """
        .formatted(newId(), batch, group, batch, transfers);
  }

  private static String notification(String account, String entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
      <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T02:00:00Z</CreDtTm></GrpHdr>
      <Ntfctn><Id>1</Id><CreDtTm>2026-11-24T02:00:00Z</CreDtTm>
        <Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>%s</Ntfctn>
    </BkToCstmrDbtCdtNtfctn></Document>
    """
        .formatted(newId(), account, entries);
  }

  private static String entry(
      String direction, String status, String reference, String ids, long yuan, String reason) {
    return """
    <Ntry><Amt Ccy="CNY">%d.00</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>%s</Cd></Sts>
      <AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls>%s<Amt Ccy="CNY">%d.00</Amt>
      <CdtDbtInd>%s</CdtDbtInd>%s</TxDtls></NtryDtls></Ntry>
    """
        .formatted(yuan, direction, status, reference, ids, yuan, direction, reason);
  }

  private static String ids(String transfer) {
    return "<Refs><EndToEndId>" + transfer + "</EndToEndId></Refs>";
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
