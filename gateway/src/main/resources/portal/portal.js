SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#document",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  displayOperationId: true,
  displayRequestDuration: true,
  showExtensions: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
});
