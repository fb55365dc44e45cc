/// The heads of a service's audit chain, kept by another service.
@NullMarked
package org.gonghui.kit.anchor;

import org.jspecify.annotations.NullMarked;
