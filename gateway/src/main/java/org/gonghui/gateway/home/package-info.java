/// What the app shows first, gathered from several services in one answer.
@NullMarked
package org.gonghui.gateway.home;

import org.jspecify.annotations.NullMarked;
