/// Whether the services are those that the document tells of.
@NullMarked
package org.gonghui.gateway.document;

import org.jspecify.annotations.NullMarked;
