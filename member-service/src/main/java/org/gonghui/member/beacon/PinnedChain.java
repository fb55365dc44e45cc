package org.gonghui.member.beacon;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// The chain that configuration names; a service does not start with one that proves nothing.
@ApplicationScoped
class PinnedChain {
  private final BeaconConfig config;

  PinnedChain(BeaconConfig config) {
    this.config = config;
  }

  BeaconChain get() {
    return new BeaconChain(
        config.chainHash(), config.scheme(), config.publicKey(), config.genesis(), config.period());
  }

  void start(@Observes StartupEvent begin) {
    check(ConfigUtils.getProfiles());
  }

  /// @throws IllegalStateException in words
  void check(List<String> profiles) {
    if (profiles.contains("prod")
        && !config.standInAllowed()
        && config.publicKey().equalsIgnoreCase(BeaconConfig.STAND_IN)) {
      throw new IllegalStateException(
          "gonghui.beacon.public-key is the stand-in's, whose private key everybody has: name a public beacon"
              + " (gonghui.beacon.stand-in-allowed=true takes it for a demonstration)");
    }
    if (profiles.contains("prod") && !config.scheme().isChecked()) {
      requireTwoOperators();
    }
    if (config.period().compareTo(Duration.ofSeconds(1)) < 0
        || config.period().toNanosPart() != 0) {
      throw new IllegalStateException("gonghui.beacon.period must be whole seconds");
    }
    requireHexadecimal("gonghui.beacon.public-key", config.publicKey());
    requireHexadecimal("gonghui.beacon.chain-hash", config.chainHash());
  }

  private void requireTwoOperators() {
    var second = config.secondUrl().orElse(config.url());
    if (!isTls(config.url()) || !isTls(second) || config.url().getHost().equals(second.getHost())) {
      throw new IllegalStateException(
          "gonghui.beacon.url and gonghui.beacon.second-url must be https addresses of two operators: signatures of %s are not"
                  .formatted(config.scheme())
              + " checked here, so both must tell the same");
    }
  }

  private static boolean isTls(URI address) {
    return "https".equals(address.getScheme()) && address.getHost() != null;
  }

  private static void requireHexadecimal(String key, String value) {
    try {
      var _ = HexFormat.of().parseHex(value);
    } catch (IllegalArgumentException otherDigits) {
      throw new IllegalStateException(key + " must be hexadecimal digits", otherDigits);
    }
  }
}
