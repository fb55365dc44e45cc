package org.gonghui.member.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gonghui.member.card.CardDesk;
import org.gonghui.member.importing.Header;
import org.gonghui.member.importing.ListFacts;
import org.gonghui.member.importing.ListKind;
import org.gonghui.member.importing.NamedRows;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.importing.RowReader;
import org.gonghui.member.importing.SortedRows;
import org.gonghui.member.importing.SortedRows.Good;
import org.gonghui.member.importing.TakingIn;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.sale.RecipientDesk;

/// Lists of those who are to get a ticket of an item (M9): one each, however often the list names them.
@ApplicationScoped
class RecipientLists implements TakingIn<RecipientLists.Recipient> {
  /// The item stands still for everybody else meanwhile.
  private static final int BATCH = 200;

  private static final int LONGEST_NUMBER = 32;

  private final NamedRows named;
  private final CardDesk cards;
  private final MembershipDesk memberships;
  private final RecipientDesk desk;

  RecipientLists(NamedRows named, CardDesk cards, MembershipDesk memberships, RecipientDesk desk) {
    this.named = named;
    this.cards = cards;
    this.memberships = memberships;
    this.desk = desk;
  }

  /// @param column that the number stands in
  record Recipient(RecipientColumn column, String number) {}

  @Override
  public ListKind kind() {
    return ListKind.TICKET_RECIPIENTS;
  }

  @Override
  public List<RecipientColumn> columns() {
    return List.of(RecipientColumn.values());
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public RowReader<Recipient> reader(ListFacts list, Header header) {
    return (row, into) -> judge(new Cells(header, row)).into(into, row);
  }

  /// The card's number counts where both are there.
  static Judged<Recipient> judge(Cells cells) {
    for (var column : RecipientColumn.values()) {
      var number = cells.text(column).replace(" ", "");
      if (!number.isEmpty()) {
        return number.length() > LONGEST_NUMBER
            ? new Judged.Bad<>(column, RowCode.TOO_LONG)
            : new Judged.Good<>(new Recipient(column, number));
      }
    }
    return new Judged.Bad<>(RecipientColumn.CARD_NUMBER, RowCode.MISSING_VALUE);
  }

  @Override
  public void take(ListFacts list, SortedRows<Recipient> rows) {
    var byCard = members(rows, RecipientColumn.CARD_NUMBER, cards::holders);
    var byNumber = members(rows, RecipientColumn.MEMBER_NUMBER, memberships::byNumbers);
    reject(
        rows,
        RecipientColumn.CARD_NUMBER,
        row -> !byCard.containsKey(row.says().number()),
        RowCode.UNKNOWN_CARD);
    reject(
        rows,
        RecipientColumn.MEMBER_NUMBER,
        row -> !byNumber.containsKey(row.says().number()),
        RowCode.UNKNOWN_MEMBER_NUMBER);
    Function<Recipient, UUID> member =
        says ->
            Objects.requireNonNull(
                (says.column() == RecipientColumn.CARD_NUMBER ? byCard : byNumber)
                    .get(says.number()));
    var repeated = named.repeated(list, rows.good(), says -> member.apply(says).toString());
    for (var column : RecipientColumn.values()) {
      reject(rows, column, row -> repeated.contains(row.line()), RowCode.DUPLICATE_IN_FILE);
    }
    give(Objects.requireNonNull(list.item()), rows, member);
  }

  private void give(UUID item, SortedRows<Recipient> rows, Function<Recipient, UUID> member) {
    var byMember = new LinkedHashMap<UUID, Good<Recipient>>();
    rows.good().forEach(row -> byMember.put(member.apply(row.says()), row));
    if (byMember.isEmpty()) {
      return;
    }
    desk.give(item, List.copyOf(byMember.keySet()))
        .forEach((missed, why) -> {
          var row = Objects.requireNonNull(byMember.get(missed));
          rows.reject(Set.of(row.line()), row.says().column(), RowCode.valueOf(why.name()));
        });
  }

  private static Map<String, UUID> members(
      SortedRows<Recipient> rows,
      RecipientColumn column,
      Function<Set<String>, Map<String, UUID>> find) {
    var numbers =
        rows.good().stream()
            .map(Good::says)
            .filter(says -> says.column() == column)
            .map(Recipient::number)
            .collect(Collectors.toSet());
    return numbers.isEmpty() ? Map.of() : find.apply(numbers);
  }

  private static void reject(
      SortedRows<Recipient> rows,
      RecipientColumn column,
      Predicate<Good<Recipient>> which,
      RowCode code) {
    rows.reject(
        rows.good().stream()
            .filter(row -> row.says().column() == column && which.test(row))
            .map(Good::line)
            .collect(Collectors.toSet()),
        column,
        code);
  }
}
