package org.gonghui.member.beacon;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The beacon by its operators. Where its signatures are checked here, one that tells a round with the pinned key's signature is
/// enough; where they are not, all must tell the same, and what one alone says decides nothing.
@ApplicationScoped
class RestBeacon implements Beacon {
  private static final Logger LOG = Logger.getLogger(RestBeacon.class);

  private final BeaconChain chain;
  private final List<Operator> operators;
  private final HttpClient client;

  RestBeacon(PinnedChain pinned, BeaconConfig config, ObjectMapper json) {
    this.chain = pinned.get();
    var reader =
        json.reader()
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    this.client = HttpClient.newBuilder().connectTimeout(config.deadline()).build();
    this.operators =
        Stream.concat(Stream.of(config.url()), config.secondUrl().stream())
            .map(url -> new Operator(url, chain, client, config.deadline(), reader))
            .toList();
  }

  @Override
  public BeaconChain chain() {
    return chain;
  }

  @Override
  public Word round(long number) {
    return chain.scheme().isChecked() ? told(number) : agreed(number);
  }

  /// The first that the key vouches for.
  private Word told(long number) {
    var first = operators.getFirst().round(number);
    return operators.stream()
        .skip(1)
        .reduce(
            first,
            (said, next) -> said instanceof Word.Spoken ? said : next.round(number),
            (said, _) -> said);
  }

  private Word agreed(long number) {
    var words = operators.stream().map(each -> each.round(number)).distinct().toList();
    if (words.size() == 1) {
      return words.getFirst();
    }
    if (words.contains(new Word.Silent())) {
      return new Word.Silent();
    }
    LOG.errorf("event=beacon-disagrees round=%d", number);
    return new Word.Forged();
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
