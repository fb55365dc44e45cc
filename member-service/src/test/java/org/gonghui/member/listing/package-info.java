@org.jspecify.annotations.NullMarked
package org.gonghui.member.listing;
