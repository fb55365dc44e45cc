package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Opens items for sale: who has one open is the only one who gives or takes back tickets of it until the transaction ends.
@ApplicationScoped
public class Tills {
  private final Stocks stocks;
  private final SaleConfig config;

  Tills(Stocks stocks, SaleConfig config) {
    this.stocks = stocks;
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
    return stocks.known(itemId);
  }

  private Till opened(Stock stock) {
    stocks.takeBack(stock.itemId(), config.returnedAfter());
    var level = stocks.level(stock.itemId());
    return new Till(
        stock,
        level.now(),
        new Allotment(level.shares()),
        level
            .firstReturn()
            .map(returned ->
                Duration.between(level.now(), returned.plus(config.returnedAfter()))));
  }
}
