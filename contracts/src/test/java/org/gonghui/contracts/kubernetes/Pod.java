package org.gonghui.contracts.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What runs: the pods of a deployment, a stateful set or a job.
record Pod(HasMetadata owner, Map<String, String> labels, PodSpec spec) {
  private static final String NAME = "app.kubernetes.io/name";
  private static final String ROLE = "gonghui.org/role";

  static List<Pod> of(Overlay overlay) {
    return overlay.resources().stream().flatMap(each -> of(each).stream()).toList();
  }

  private static Optional<Pod> of(HasMetadata owner) {
    return switch (owner) {
      case Deployment deployment -> of(owner, deployment.getSpec().getTemplate());
      case StatefulSet set -> of(owner, set.getSpec().getTemplate());
      case Job job -> of(owner, job.getSpec().getTemplate());
      default -> Optional.empty();
    };
  }

  private static Optional<Pod> of(HasMetadata owner, PodTemplateSpec template) {
    return Optional.of(new Pod(owner, template.getMetadata().getLabels(), template.getSpec()));
  }

  String name() {
    return labels.getOrDefault(NAME, "");
  }

  /// Whether it is of Gonghui itself, not of the demo's surroundings.
  boolean isOurs() {
    return labels.containsKey(ROLE);
  }

  boolean serves() {
    return owner instanceof Deployment;
  }

  Container container() {
    return spec.getContainers().getFirst();
  }

  @Override
  public String toString() {
    return owner.getKind() + " " + name();
  }
}
