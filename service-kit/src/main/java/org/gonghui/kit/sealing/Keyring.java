package org.gonghui.kit.sealing;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// The keys in use. Read at start-up, so that a service without fit keys does not start.
@Startup
@Singleton
class Keyring {
  private static final Logger LOG = Logger.getLogger(Keyring.class);

  /// @param index derived for each field
  record Keys(
      DerivedKeys<GcmKey> encryption,
      DerivedKeys<HmacKey> index,
      Map<Purpose, DerivedKeys<HmacKey>> hashes,
      DerivedKeys<KeyPair> signing,
      Map<String, DerivedKeys<GcmKey>> channels) {

    static Keys of(KeyMaterial material) {
      return new Keys(
          new DerivedKeys<>(material.encryption(), GcmKey::new),
          new DerivedKeys<>(material.index(), HmacKey::new),
          Map.of(
              Purpose.AUDIT_ENTRY, new DerivedKeys<>(material.auditEntry(), HmacKey::new),
              Purpose.AUDIT_CHAIN, new DerivedKeys<>(material.auditChain(), HmacKey::new),
              Purpose.FINGERPRINT, new DerivedKeys<>(material.fingerprint(), HmacKey::new),
              Purpose.ORIGIN, new DerivedKeys<>(material.fingerprint(), HmacKey::new)),
          new DerivedKeys<>(material.fingerprint(), Ed25519::pair),
          material.channels().entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, e -> new DerivedKeys<>(e.getValue(), GcmKey::new))));
    }
  }

  private final KeySource source;
  private KeyMaterial material;
  private volatile Keys keys;

  Keyring(KeySource source) {
    this.source = source;
    this.material = source.read();
    this.keys = Keys.of(material);
  }

  Keys keys() {
    return keys;
  }

  /// Looks for a key by the id that a value names; reads the keys again when it is not known yet, for another copy may
  /// have learnt of it first.
  <K> Optional<K> find(Function<Keys, Optional<K>> search) {
    var found = search.apply(keys);
    if (found.isPresent()) {
      return found;
    }
    reread();
    return search.apply(keys);
  }

  /// Takes over what the source says now; while that is not fit to be used, the keys stay as they are.
  @Scheduled(
      every = "${gonghui.keys.reread:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  synchronized void reread() {
    try {
      var now = source.read();
      if (!now.equals(material)) {
        keys = Keys.of(now);
        material = now;
        LOG.infof("event=keys-changed encryption=%s index=%s", now.encryption(), now.index());
      }
    } catch (UnusableKeys unfit) {
      LOG.errorf("event=keys-not-taken-over cause=\"%s\"", unfit.getMessage());
    }
  }
}
