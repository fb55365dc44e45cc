/// The manifests for Kubernetes, compared with Kubernetes' own types and with what is said of them.
@NullMarked
package org.gonghui.contracts.kubernetes;

import org.jspecify.annotations.NullMarked;
