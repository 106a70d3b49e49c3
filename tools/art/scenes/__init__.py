"""Every picture by its slug; each draws itself on a painter of the given size."""

from collections.abc import Callable

from PySide6.QtGui import QPainter

from scenes import city, halls, stage, steppe, work

EMBLEM = steppe.emblem

Scene = Callable[[QPainter, int, int], None]

WIDE, TALL, PICTURE = (1920, 1080), (1080, 1920), (1920, 1200)

SCENES: dict[str, tuple[tuple[int, int], Scene]] = {
    "steppe-dusk": (WIDE, steppe.dusk),
    "steppe-dusk-portrait": (TALL, steppe.dusk_portrait),
    "meet-in-tongliao-poster": (WIDE, steppe.poster),
    "wind-farm": (PICTURE, steppe.wind_farm),
    "yurts-morning": (PICTURE, steppe.yurts_morning),
    "herd-sunset": (PICTURE, steppe.herd_sunset),
    "horses": (PICTURE, steppe.horses),
    "fiddle": (PICTURE, stage.fiddle),
    "launch-ball": (PICTURE, stage.launch_ball),
    "signing-table": (PICTURE, stage.signing_table),
    "culture-studio": (PICTURE, stage.culture_studio),
    "greenhouse": (PICTURE, work.greenhouse),
    "veterinary-lab": (PICTURE, work.veterinary_lab),
    "eco-plant": (PICTURE, work.eco_plant),
    "rd-centre": (PICTURE, work.rd_centre),
    "beijing-skyline": (PICTURE, city.beijing_skyline),
    "headquarters": (PICTURE, city.headquarters),
    "base-building": (PICTURE, city.base_building),
    "network-city": (PICTURE, city.network_city),
    "it-park": (PICTURE, city.it_park),
    "training-room": (PICTURE, halls.training_room),
    "exhibition-hall": (PICTURE, halls.exhibition_hall),
    "talent-station": (PICTURE, halls.talent_station),
    "liaison-office": (PICTURE, halls.liaison_office),
}
