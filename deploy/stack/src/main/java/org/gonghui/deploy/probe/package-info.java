/// What asks a container how it is.
@NullMarked
package org.gonghui.deploy.probe;

import org.jspecify.annotations.NullMarked;
