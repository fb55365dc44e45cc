/// What every call passes: canonical path, route, token, then the service.
@NullMarked
package org.gonghui.gateway.edge;

import org.jspecify.annotations.NullMarked;
