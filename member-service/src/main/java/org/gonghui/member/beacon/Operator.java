package org.gonghui.member.beacon;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.gonghui.member.beacon.Beacon.Word;
import org.jboss.logging.Logger;

/// One address of a chain over drand's HTTP: `GET /public/{round}`, and `GET /info` once.
final class Operator {
  private static final Logger LOG = Logger.getLogger(Operator.class);
  private static final long LARGEST_ANSWER = 64 << 10;

  private final URI url;
  private final BeaconChain chain;
  private final HttpClient client;
  private final Duration deadline;
  private final ObjectReader json;
  private volatile boolean recognized;

  Operator(URI url, BeaconChain chain, HttpClient client, Duration deadline, ObjectReader json) {
    this.url = url;
    this.chain = chain;
    this.client = client;
    this.deadline = deadline;
    this.json = json;
  }

  /// A round as drand tells it.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Told(long round, String randomness, String signature) {}

  /// The chain as drand tells it.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ToldChain(
      String hash,
      @JsonProperty("schemeID") String scheme,
      @JsonProperty("public_key") String publicKey,
      @JsonProperty("genesis_time") long genesis,
      long period) {

    boolean tells(BeaconChain chain) {
      return chain.hash().equalsIgnoreCase(hash)
          && chain.scheme().word().equals(scheme)
          && chain.publicKey().equalsIgnoreCase(publicKey)
          && chain.genesis().getEpochSecond() == genesis
          && chain.period().toSeconds() == period;
    }
  }

  Word round(long number) {
    try {
      return recognizes() ? judged(number) : new Word.Silent();
    } catch (JsonProcessingException | IllegalArgumentException malformed) {
      LOG.warnf("event=beacon-malformed round=%d", number);
      return new Word.Forged();
    } catch (IOException away) {
      return new Word.Silent();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Word.Silent();
    }
  }

  private Word judged(long number) throws IOException, InterruptedException {
    var told = ask("/public/" + number, Told.class);
    if (told.isEmpty()) {
      return new Word.Silent();
    }
    var round =
        new BeaconRound(told.get().round(), told.get().signature().toLowerCase(Locale.ROOT));
    var randomness = HexFormat.of().formatHex(round.randomness());
    if (round.number() == number
        && randomness.equalsIgnoreCase(told.get().randomness())
        && chain.vouchesFor(round)) {
      return new Word.Spoken(round);
    }
    LOG.warnf("event=beacon-forged round=%d", number);
    return new Word.Forged();
  }

  /// Whether the address is the pinned chain's.
  private boolean recognizes() throws IOException, InterruptedException {
    if (!recognized) {
      var info = ask("/info", ToldChain.class);
      recognized = info.filter(told -> told.tells(chain)).isPresent();
      if (info.isPresent() && !recognized) {
        LOG.errorf("event=beacon-is-another url=%s", url);
      }
    }
    return recognized;
  }

  private <T> Optional<T> ask(String path, Class<T> type) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(deadline).build();
    HttpResponse<byte[]> answer =
        client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    return answer.statusCode() == 200
        ? Optional.of(json.forType(type).readValue(answer.body()))
        : Optional.empty();
  }
}
