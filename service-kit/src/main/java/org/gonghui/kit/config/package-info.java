/// What is asked of a service's settings before it starts.
@NullMarked
package org.gonghui.kit.config;

import org.jspecify.annotations.NullMarked;
