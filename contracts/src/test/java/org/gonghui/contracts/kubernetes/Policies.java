package org.gonghui.contracts.kubernetes;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The arrows that an overlay's policies leave open. Between pods both ends must allow one.
final class Policies {
  private static final String OUTSIDE = "gonghui.org/to";
  private static final String NAMESPACE = "kubernetes.io/metadata.name";

  private final List<NetworkPolicy> policies;
  private final List<Pod> pods;

  Policies(Overlay overlay) {
    this.policies = overlay.all(NetworkPolicy.class);
    this.pods = Pod.of(overlay);
  }

  SortedSet<Arrow> open() {
    return pods.stream()
        .flatMap(pod -> Stream.of(in(pod), out(pod), between(pod)).flatMap(arrows -> arrows))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Policies that shut a pod in and out, whoever it is.
  Stream<NetworkPolicy> closing() {
    return policies.stream()
        .filter(policy -> Selected.by(policy.getSpec().getPodSelector(), Map.of()))
        .filter(
            policy -> policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress")))
        .filter(policy ->
            policy.getSpec().getIngress().isEmpty() && policy.getSpec().getEgress().isEmpty());
  }

  private Stream<Arrow> in(Pod pod) {
    return of(pod)
        .flatMap(policy ->
            policy.getSpec().getIngress().stream()
                .flatMap(rule ->
                    outside(rule.getFrom(), policy)
                        .flatMap(peer ->
                            ports(rule.getPorts())
                                .mapToObj(port -> new Arrow(peer, pod.name(), port)))));
  }

  private Stream<Arrow> out(Pod pod) {
    return of(pod)
        .flatMap(policy ->
            policy.getSpec().getEgress().stream()
                .flatMap(rule ->
                    outside(rule.getTo(), policy)
                        .flatMap(peer ->
                            ports(rule.getPorts())
                                .mapToObj(port -> new Arrow(pod.name(), peer, port)))));
  }

  private Stream<Arrow> between(Pod from) {
    return pods.stream()
        .flatMap(to ->
            of(from)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule -> rule.getTo().stream().anyMatch(peer -> means(peer, to)))
                .map(NetworkPolicyEgressRule::getPorts)
                .flatMapToInt(Policies::ports)
                .filter(port -> lets(from, to, port))
                .mapToObj(port -> new Arrow(from.name(), to.name(), port)));
  }

  private boolean lets(Pod from, Pod to, int port) {
    return of(to)
        .flatMap(policy -> policy.getSpec().getIngress().stream())
        .filter(rule -> rule.getFrom().stream().anyMatch(peer -> means(peer, from)))
        .map(NetworkPolicyIngressRule::getPorts)
        .flatMapToInt(Policies::ports)
        .anyMatch(open -> open == port);
  }

  private Stream<NetworkPolicy> of(Pod pod) {
    return policies.stream()
        .filter(policy -> Selected.by(policy.getSpec().getPodSelector(), pod.labels()));
  }

  private static boolean means(NetworkPolicyPeer peer, Pod pod) {
    return peer.getNamespaceSelector() == null
        && peer.getPodSelector() != null
        && Selected.by(peer.getPodSelector(), pod.labels());
  }

  /// Peers that are no pods of ours: another namespace by its name, a range of addresses by what the policy says it is. A rule
  /// without peers would mean everybody.
  private static Stream<String> outside(List<NetworkPolicyPeer> peers, NetworkPolicy policy) {
    if (peers.isEmpty()) {
      throw new IllegalStateException(policy.getMetadata().getName() + " names no peer");
    }
    return peers.stream()
        .filter(peer -> peer.getNamespaceSelector() != null || peer.getIpBlock() != null)
        .map(peer -> peer.getIpBlock() == null ? namespace(peer) : label(policy));
  }

  private static String namespace(NetworkPolicyPeer peer) {
    return peer.getNamespaceSelector().getMatchLabels().getOrDefault(NAMESPACE, "anybody");
  }

  private static String label(NetworkPolicy policy) {
    return policy.getMetadata().getLabels().getOrDefault(OUTSIDE, "anybody");
  }

  /// A rule without ports would open all of them.
  private static IntStream ports(List<NetworkPolicyPort> ports) {
    if (ports.isEmpty()) {
      throw new IllegalStateException("a rule names no port");
    }
    return ports.stream().mapToInt(port -> port.getPort().getIntVal());
  }
}
