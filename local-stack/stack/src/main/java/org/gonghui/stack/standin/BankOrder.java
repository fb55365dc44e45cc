package org.gonghui.stack.standin;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import java.util.List;
import java.util.Set;

/// What a pain.001 orders.
///
/// @param messageId of the file
/// @param account of the payer, as the file names it
record BankOrder(String messageId, AccountIdentification4Choice account, List<Transfer> transfers) {

  /// @param paymentInformationId of the group that the transfer stands in
  record Transfer(
      String paymentInformationId, String endToEndId, ActiveOrHistoricCurrencyAndAmount amount) {}

  static BankOrder of(MxPain00100109 file) {
    var content = file.getCstmrCdtTrfInitn();
    var transfers =
        content.getPmtInf().stream()
            .flatMap(group ->
                group.getCdtTrfTxInf().stream()
                    .map(transfer ->
                        new Transfer(
                            group.getPmtInfId(),
                            transfer.getPmtId().getEndToEndId(),
                            transfer.getAmt().getInstdAmt())))
            .toList();
    var account = content.getPmtInf().getFirst().getDbtrAcct().getId();
    return new BankOrder(content.getGrpHdr().getMsgId(), account, transfers);
  }

  List<Transfer> without(Set<String> ids) {
    return transfers.stream().filter(transfer -> !ids.contains(transfer.endToEndId())).toList();
  }

  List<Transfer> only(Set<String> ids) {
    return transfers.stream().filter(transfer -> ids.contains(transfer.endToEndId())).toList();
  }
}
