# The static binary in an empty image, as an ordinary user.
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /entente .
# An empty folder that the user below owns: a new volume mounted on /data takes its owner.
RUN mkdir /data && chown 65532:65532 /data

FROM scratch
# The certificates are for neo4j+s:// addresses.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /entente /entente
COPY --from=build --chown=65532:65532 /data /data
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/entente"]
CMD ["serve", "--listen", ":8080"]
