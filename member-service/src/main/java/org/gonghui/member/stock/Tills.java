package org.gonghui.member.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Opens items for sale: who has one open is the only one who gives or takes back tickets of it until the transaction ends.
@ApplicationScoped
public class Tills {
  private final Stocks stocks;
  private final DueItems due;
  private final SaleConfig config;

  Tills(Stocks stocks, DueItems due, SaleConfig config) {
    this.stocks = stocks;
    this.due = due;
    this.config = config;
  }

  /// Waits for the item's turn, and makes stock of the tickets that were cancelled long enough ago.
  ///
  /// @return empty where no such item was published
  public Optional<Till> open(UUID itemId) {
    return stocks.locked(itemId).map(this::opened);
  }

  /// The item as it was published.
  public Optional<Stock> known(UUID itemId) {
    return known(List.of(itemId)).stream().findFirst();
  }

  /// Those of these items that were published.
  public List<Stock> known(Collection<UUID> items) {
    return items.isEmpty() ? List.of() : stocks.known(items);
  }

  /// What is left of items now, as it was committed last; nobody is waited for.
  public Map<UUID, Level> levels(Collection<UUID> items) {
    return items.isEmpty() ? Map.of() : stocks.levels(items);
  }

  /// Takes tickets out of the shares of an item that is open, which its allotment has counted before.
  public void take(Till till, Map<Integer, Integer> tickets) {
    stocks.take(till.stock().itemId(), tickets);
  }

  /// A ticket of an item that is open is stock again, for whoever is served next.
  public void putBack(Till till, int share) {
    stocks.take(till.stock().itemId(), Map.of(share, -1));
    till.allotment().putBack(share);
  }

  /// A ticket that was put back just now, and that nobody has waited for, is stock only after a while
  /// ([SaleConfig#returnedAfter]).
  public void comesBack(Till till, UUID ticket, int share) {
    stocks.take(till.stock().itemId(), Map.of(share, 1));
    till.allotment().takeOf(share);
    stocks.comesBack(till.stock().itemId(), ticket, share);
  }

  /// Items of which something is to be done without a caller: a ticket becomes stock again, or what is left is waited for.
  public List<UUID> due() {
    return due.of(config.returnedAfter());
  }

  private Till opened(Stock stock) {
    stocks.takeBack(stock.itemId(), config.returnedAfter());
    var level = Objects.requireNonNull(stocks.levels(List.of(stock.itemId())).get(stock.itemId()));
    return new Till(
        stock,
        level.now(),
        new Allotment(level.shares()),
        level.awaited(),
        level
            .firstReturn()
            .map(returned -> Duration.between(level.now(), returned.plus(config.returnedAfter()))));
  }
}
