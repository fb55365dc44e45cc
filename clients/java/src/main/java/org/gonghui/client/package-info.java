/// The Java client of Gonghui: one class an area in `api`, bodies in `model`; both are generated from docs/openapi.yaml.
package org.gonghui.client;
